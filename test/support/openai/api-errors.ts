/** An error as the API documents it: its status, and the members of `error` in the body. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;
}

const error = (
  status: number,
  message: string,
  type: string,
  code: string | null = null,
  param: string | null = null,
): ApiError => ({ status, message, type, code, param });

export const API_ERRORS = {
  badParameter: error(400, 'Unsupported value.', 'invalid_request_error', 'unsupported_value', 'n'),
  tooLong: error(
    400,
    "This model's maximum context length is 8192 tokens.",
    'invalid_request_error',
    'context_length_exceeded',
    'messages',
  ),
  badKey: error(401, 'Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'),
  wrongCountry: error(403, 'Country, region, or territory not supported', 'request_forbidden', 'unsupported_country'),
  noModel: error(
    404,
    'The model does not exist or you do not have access to it.',
    'invalid_request_error',
    'model_not_found',
    'model',
  ),
  timedOut: error(408, 'Request timeout.', 'server_error', 'request_timeout'),
  conflict: error(409, 'The resource was changed by another request.', 'conflict_error'),
  tooLarge: error(413, 'Request too large.', 'invalid_request_error', 'request_too_large'),
  unprocessable: error(422, 'The request could not be processed.', 'invalid_request_error'),
  rateLimited: error(429, 'Rate limit reached for requests.', 'requests', 'rate_limit_exceeded'),
  noCredit: error(429, 'You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'),
  serverError: error(500, 'The server had an error while processing your request.', 'server_error'),
  badGateway: error(502, 'Bad gateway.', 'server_error'),
  overloaded: error(503, 'The engine is currently overloaded, please try again later.', 'server_error'),
  gatewayTimeout: error(504, 'Gateway timeout.', 'server_error'),
} as const satisfies Record<string, ApiError>;
