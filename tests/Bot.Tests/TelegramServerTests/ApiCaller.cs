using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TelegramStandIn;

namespace Bot.Tests.TelegramServerTests;

/// <summary>Calls the stand-in by hand, as no client library would: wrong on purpose, or with faults in between.</summary>
internal sealed class ApiCaller(TelegramServer server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.ApiBaseUrl };

    public HttpClient Http => _http;

    public Task<Reply> CallAsync(string method, object? parameters = null) =>
        PostAsync(method, JsonContent.Create(parameters ?? new { }));

    public Task<Reply> CallAsync(string method, string json) =>
        PostAsync(method, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    public async Task<Reply> PostAsync(string method, HttpContent content, string? token = null)
    {
        using var response = await _http.PostAsync(
            new Uri($"/bot{token ?? server.Token}/{method}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, JsonNode.Parse(body)!.AsObject());
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back, the HTTP status beside the body that must agree with it.</summary>
internal sealed record Reply(int Status, JsonObject Body)
{
    public JsonNode Result => Body["result"] ?? throw new InvalidOperationException(Body.ToJsonString());

    public string? Description => (string?)Body["description"];

    public void MustBeRefused(int code, string description)
    {
        Assert.Equal((code, description), (Status, Description));
        Assert.False((bool)Body["ok"]!);
        Assert.Equal(code, (int)Body["error_code"]!);
    }
}
