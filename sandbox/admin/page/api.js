/** Calls an admin path of the sandbox; what it refuses is thrown in its own words. */
export async function call(method, path, body) {
	const answer = await fetch(`/_sandbox/${path}`, {
		method,
		headers: body === undefined ? {} : { 'content-type': 'application/json' },
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	const data = await answer.json();
	if (!answer.ok) throw new Error(data.error);
	return data;
}
