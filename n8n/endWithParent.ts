// Loaded into n8n's own process. However the process that started n8n ends, even killed or crashed,
// the channel between the two closes, and n8n shuts down in its orderly way.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
