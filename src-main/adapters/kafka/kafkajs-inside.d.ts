/** kafkajs brings no types for its inside. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  interface RequestQueue {
    readonly pending: readonly unknown[];
    /** ms since the epoch, or -1. */
    readonly throttledUntil: number;
    scheduleCheckPendingRequests(): void;
  }
  const RequestQueueClass: { readonly prototype: RequestQueue };
  export default RequestQueueClass;
}
