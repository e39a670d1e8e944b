import type { AxiosInstance } from 'axios';
import { until } from './until';

export interface Settings {
	/** Only whoever has logged in is told. */
	versionCli?: string;
	userManagement: { showSetupOnFirstLoad: boolean };
}

/** What n8n says of itself. n8n 1 says that it is ready before it answers here. */
export async function settingsOf(http: AxiosInstance): Promise<Settings> {
	return await until('the settings of n8n', async () => {
		const { data } = await http.get<{ data?: Settings }>('/settings', { validateStatus: null });
		return data.data;
	});
}
