using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TelegramStandIn.Acts;
using TelegramStandIn.Faults;
using TelegramStandIn.Methods;

namespace TelegramStandIn.Http;

/// <summary>One call from request to response: token, parameters, the method, perhaps a fault, the transcript.</summary>
internal sealed class CallHandler(World world, FaultPlan faults)
{
    /// <summary>Chinese stays readable in the transcript.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context, string token, string method)
    {
        var (parameters, refusal) = await ReadAsync(context, token);
        var fault = refusal is null ? faults.Take(method) : null;
        if (fault is { IsApplied: false })
        {
            Record(method, parameters, fault.Status, "", fault);
            await FaultPlayer.PlayAsync(context, fault, answer: "{}", world.Time);
            return;
        }

        var (status, answer) = refusal is null
            ? await RunAsync(method, parameters, context.RequestAborted)
            : (refusal.Code, refusal.ToJson());
        if (answer is null)
            return;
        var body = answer.ToJsonString();
        Record(method, parameters, status, answer.ToJsonString(Readable), fault);
        context.Response.StatusCode = status;
        if (fault is null)
            await FaultPlayer.WriteAsync(context, body);
        else
            await FaultPlayer.PlayAsync(context, fault, body, world.Time);
    }

    private async Task<(Parameters Parameters, ApiException? Refusal)> ReadAsync(HttpContext context, string token)
    {
        if (token != world.Options.Token)
            return (Parameters.None, ApiException.Unauthorized());
        try
        {
            return (await RequestReader.ReadAsync(context.Request, context.RequestAborted), null);
        }
        catch (ApiException refusal)
        {
            return (Parameters.None, refusal);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return (Parameters.None, new(413, "Request Entity Too Large"));
        }
    }

    /// <returns>A null answer where the bot hung up before there was one.</returns>
    private async Task<(int Status, JsonObject? Answer)> RunAsync(string method, Parameters parameters, CancellationToken aborted)
    {
        try
        {
            if (!BotMethods.All.TryGetValue(method, out var run))
                throw ApiException.NotFound();
            return (200, new JsonObject { ["ok"] = true, ["result"] = await run(world, parameters, aborted) });
        }
        catch (ApiException refusal)
        {
            return (refusal.Code, refusal.ToJson());
        }
        catch (InvalidOperationException wrongType) when (wrongType.Source == "System.Text.Json")
        {
            return (400, ApiException.BadRequest($"can't parse the parameters of {method}: {wrongType.Message}").ToJson());
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            return (0, null);
        }
    }

    private void Record(string method, Parameters parameters, int status, string response, Fault? fault)
    {
        var (at, values) = (world.Now, parameters.Values.ToJsonString(Readable));
        world.Calls.Add(number => new ApiCall(number, at, method, values, status, response, fault?.ToString()));
    }
}
