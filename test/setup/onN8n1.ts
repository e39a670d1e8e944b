process.env['N8N_LINE'] = '1';
