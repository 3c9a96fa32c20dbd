using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Chat;

/// <summary>Takes what an OpenTelemetry exporter sends over HTTP.</summary>
internal sealed class MetricsCollector : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _received;

    private MetricsCollector(WebApplication application, ConcurrentQueue<string> received) => (_application, _received) = (application, received);

    public string Address => _application.Urls.First();

    /// <summary>Protobuf, read as if every byte were a letter: names and values are found in it.</summary>
    public string Received => string.Concat(_received);

    public static async Task<MetricsCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var received = new ConcurrentQueue<string>();
        application.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue(request.Path + request.QueryString + string.Join(' ', request.Headers) + Encoding.Latin1.GetString(body.ToArray()));
            return Results.Ok();
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application, received);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
