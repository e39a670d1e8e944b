import { N8N_1 } from '../../n8n/paths';
import { testLine } from './support/testLine';

testLine(N8N_1);
