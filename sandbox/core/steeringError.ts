/**
 * What whoever steers the sandbox has asked for cannot be done. Handles throw it, and the admin
 * routes answer it with HTTP 400 and its words.
 */
export class SteeringError extends Error {}
