using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TirGen.StandIn.Tir;

namespace TirGen.Tool.Tests;

/// <summary>Sends requests to a stand-in as somebody without the client would.</summary>
internal sealed class Requests(TirStandIn standIn) : IDisposable
{
    public const string Query = "project_id=1&location=Delhi&apikey=k";

    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    public Task<(int Status, JsonElement Answer)> Put(string body, long id = 4242) => Send("PUT", $"/serving/inference/{id}/", body);

    public Task<(int Status, JsonElement Answer)> Get(string path) => Send("GET", path, null);

    public async Task<string> StatusOf(long id) => (await Get($"/serving/inference/{id}/")).Answer.GetProperty("data").GetProperty("status").GetString()!;

    public async Task<(int Status, JsonElement Answer)> Send(string method, string path, string? body, string query = Query, string? token = "t", string type = "application/json")
    {
        using HttpRequestMessage request = new(new HttpMethod(method), $"{standIn.Address}{path}?{query}");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
