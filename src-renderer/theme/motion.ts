let drawnByProcessor: boolean | undefined;

/**
 * Whether what goes on and on is to stand still: the person wishes it, or there is no graphics card, where moving dots
 * would cost more of the processor than the pipeline does.
 */
export function isStill(): boolean {
  drawnByProcessor ??= !hasGraphicsCard();
  return drawnByProcessor || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The browser gives no drawing context "without major performance caveat" where all is drawn by the processor. */
function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
