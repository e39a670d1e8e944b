/** A real n8n boots, and waits for callbacks, in its own time. */
jest.setTimeout(10 * 60 * 1000);
