using Microsoft.AspNetCore.Http;
using TelegramStandIn.Acts;
using TelegramStandIn.Faults;

namespace TelegramStandIn.Http;

/// <summary>Files under the paths that getFile told.</summary>
internal sealed class Downloads(World world, FaultPlan faults)
{
    public async Task HandleAsync(HttpContext context, string token, string path)
    {
        var fault = faults.Take(FaultPlan.Download);
        var (status, content) = token == world.Options.Token ? Find(path) : (401, null);
        world.Calls.Add(number => new ApiCall(number, world.Now, FaultPlan.Download, path, status, "", fault?.ToString()));
        context.Response.StatusCode = status;
        if (fault is not null && fault.Behaviour != FaultBehaviour.Slow)
        {
            await FaultPlayer.PlayAsync(context, fault, "half of the file comes", world.Time);
            return;
        }

        if (fault is not null)
            await Task.Delay(fault.Delay, world.Time, context.RequestAborted);
        if (content is null)
        {
            await FaultPlayer.WriteAsync(context, new ApiException(status, status == 401 ? "Unauthorized" : "Not Found").ToJson().ToJsonString());
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private (int Status, byte[]? Content) Find(string path)
    {
        lock (world.Gate)
        {
            return world.Files.Values.FirstOrDefault(file => file.Path == path) is { Content: { } content }
                ? (200, content)
                : (404, null);
        }
    }
}
