import { N8N } from '../../n8n/paths';
import { testLine } from './support/testLine';

testLine(N8N);
