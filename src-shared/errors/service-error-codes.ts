/** Codes of what runs beside the pipeline: Kibana, and the servers that Docker starts. */
export const SERVICE_ERROR_CODES = {
  KIBANA_UNAVAILABLE: {
    summary: 'Kibana does not answer.',
    hint: 'Start it, or say with kibana.url where it is; the pipeline needs no Kibana.',
    retryable: true,
  },
  KIBANA_NOT_READY: {
    summary: 'Kibana is there and not yet ready.',
    hint: 'Wait a minute; if it stays so, look at its log: it waits for Elasticsearch.',
    retryable: true,
  },
  KIBANA_UNAUTHORIZED: {
    summary: 'Kibana refused our name, password or key.',
    hint: 'Check kibana.username and kibana.password or kibana.apiKey, and that this user may save objects.',
    retryable: false,
  },
  KIBANA_OLD_VERSION: {
    summary: 'This Kibana is older than the dashboards.',
    hint: 'Use Kibana 8.11 or later.',
    retryable: false,
  },
  KIBANA_NOT_KIBANA: {
    summary: 'Something that is no Kibana answers at the address of Kibana.',
    hint: 'Check kibana.url, with the base path if Kibana has one.',
    retryable: false,
  },
  KIBANA_IMPORT_REFUSED: {
    summary: 'Kibana did not take the dashboards.',
    hint: 'The message says which object and why; resources/kibana/tweetscope.ndjson can be imported by hand.',
    retryable: false,
  },
  STACK_UNAVAILABLE: {
    summary: 'The services cannot be started or asked about: Docker or its Compose file is missing.',
    hint: 'Install Docker with its Compose plugin and start it; docs/setup.md says how to do without.',
    retryable: false,
  },
  STACK_BLOCKED: {
    summary: 'Something stands in the way of the services, so they were not started.',
    hint: 'The message names it: free the port or the memory, choose another port in .env, or start anyway.',
    retryable: false,
  },
  STACK_BUSY: {
    summary: 'The services are being started or stopped already.',
    hint: 'Wait for that to end.',
    retryable: true,
  },
  STACK_FAILED: {
    summary: 'The services did not start or stop as wished.',
    hint: 'Look at the log of the service that failed: tweetscope stack logs SERVICE.',
    retryable: false,
  },
} as const;
