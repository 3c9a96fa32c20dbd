using System.Text;
using Microsoft.AspNetCore.Http;

namespace TelegramStandIn.Faults;

/// <summary>Writes an answer, or spoils it.</summary>
internal static class FaultPlayer
{
    public static Task WriteAsync(HttpContext context, string body) => WriteAsync(context, body, "application/json");

    /// <param name="answer">The right answer, for the faults that let it, or half of it, through.</param>
    public static async Task PlayAsync(HttpContext context, Fault fault, string answer, TimeProvider time)
    {
        switch (fault.Behaviour)
        {
            case FaultBehaviour.Refusal:
                context.Response.StatusCode = fault.Status;
                await WriteAsync(context, fault.Refusal!.ToJson().ToJsonString());
                break;
            case FaultBehaviour.HtmlPage:
                context.Response.StatusCode = fault.Status;
                await WriteAsync(
                    context,
                    $"<html>\r\n<head><title>{fault.Status}</title></head>\r\n<body>\r\n<center><h1>{fault.Status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>",
                    "text/html");
                break;
            case FaultBehaviour.Reset:
                context.Abort();
                break;
            case FaultBehaviour.Truncated:
                await WriteHalfAsync(context, answer);
                break;
            case FaultBehaviour.MalformedJson:
                context.Response.StatusCode = 200;
                await WriteAsync(context, "{\"ok\":true,\"result\":{\"message_id\":");
                break;
            case FaultBehaviour.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                break;
            case FaultBehaviour.Slow:
                await Task.Delay(fault.Delay, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await WriteAsync(context, answer);
                break;
        }
    }

    private static async Task WriteHalfAsync(HttpContext context, string answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, string body, string contentType)
    {
        context.Response.ContentType = contentType;
        try
        {
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The bot hung up: nobody is left to answer.
        }
    }
}
