using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TelegramStandIn.Faults;
using TelegramStandIn.Methods;

namespace TelegramStandIn.Http;

/// <summary>The web server, on loopback only.</summary>
internal static class BotApiHost
{
    /// <summary>Room for the largest document and the form around it, in bytes.</summary>
    private const long MaxRequest = DocumentMethods.MaxUpload + 64 * 1024;

    public static async Task<(WebApplication Application, Uri Address)> StartAsync(
        World world, FaultPlan faults, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequest);
        builder.WebHost.UseUrls($"http://127.0.0.1:{world.Options.Port}");
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = MaxRequest);
        // Long polls that still wait when the server ends are cut off at once.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var application = builder.Build();

        var calls = new CallHandler(world, faults);
        var downloads = new Downloads(world, faults);
        application.Map("/bot{token}/{method}", (HttpContext context, string token, string method) => calls.HandleAsync(context, token, method));
        application.MapGet("/file/bot{token}/{**path}", (HttpContext context, string token, string path) => downloads.HandleAsync(context, token, path));
        application.MapFallback(context =>
        {
            context.Response.StatusCode = 404;
            return FaultPlayer.WriteAsync(context, ApiException.NotFound().ToJson().ToJsonString());
        });

        await application.StartAsync(cancellationToken);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return (application, new(addresses.Addresses.First()));
    }
}
