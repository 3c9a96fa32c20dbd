using System.CommandLine;
using TelegramStandIn;
using TelegramStandIn.Limits;
using TelegramStandIn.Terminal;

var port = new Option<int>("--port") { Description = "The port to listen on, on loopback only; 0 for any.", DefaultValueFactory = _ => 8081 };
var token = new Option<string>("--token") { Description = "The token that the bot must show.", DefaultValueFactory = _ => new TelegramServerOptions().Token };
var name = new Option<string>("--as") { Description = "Who you are at first.", DefaultValueFactory = _ => "Anna" };
var language = new Option<string>("--language") { Description = "The language of your app.", DefaultValueFactory = _ => "zh-hans" };
var wait = new Option<int>("--wait") { Description = "When input is piped: seconds to wait for the bot after each line.", DefaultValueFactory = _ => 10 };
var noRates = new Option<bool>("--no-rates") { Description = "Switches Telegram's rate limits off." };
var noPrivacy = new Option<bool>("--no-privacy") { Description = "Lets the bot hear everything in groups." };
var faults = new Option<double>("--faults") { Description = "The share of calls that go wrong, from 0 to 1." };
var seed = new Option<int>("--seed") { Description = "Which calls go wrong.", DefaultValueFactory = _ => 1 };

var root = new RootCommand("Chat with the bot from a terminal, without Telegram: a stand-in for its Bot API server.")
{
    port, token, name, language, wait, noRates, noPrivacy, faults, seed,
};
root.SetAction(async (arguments, cancellationToken) =>
{
    var options = new TelegramServerOptions
    {
        Port = arguments.GetRequiredValue(port),
        Token = arguments.GetRequiredValue(token),
        Rates = arguments.GetValue(noRates) ? RateLimits.Off : RateLimits.Telegram,
        PrivacyMode = !arguments.GetValue(noPrivacy),
        Patience = Timeout.InfiniteTimeSpan,
    };
    if (!long.TryParse(options.Token.Split(':')[0], out _))
    {
        Console.Error.WriteLine("error: --token needs a number, a colon and a secret, as Telegram's tokens do");
        return 2;
    }

    await using var server = await StartAsync(options, cancellationToken);
    if (server is null)
        return 2;
    if (arguments.GetValue(faults) is > 0 and var share)
        server.Faults.Randomly(share, arguments.GetRequiredValue(seed));
    var player = new Player(server, arguments.GetRequiredValue(name), arguments.GetRequiredValue(language));

    var address = server.ApiBaseUrl.ToString().TrimEnd('/');
    Console.WriteLine($"""
        Start the bot in another terminal ({player.Me.FirstName} as its admin):

          Telegram__ApiBaseUrl={address} Telegram__Token={server.Token} Telegram__Admins__0={player.Me.Id} \
            dotnet run --project src/Bot.App -- serve

        """);
    TimeSpan? patience = Console.IsInputRedirected ? TimeSpan.FromSeconds(arguments.GetRequiredValue(wait)) : null;
    await new ChatTerminal(server, player, Console.In, Console.Out, patience).RunAsync(cancellationToken);
    return 0;
});
return await root.Parse(args).InvokeAsync();

static async Task<TelegramServer?> StartAsync(TelegramServerOptions options, CancellationToken cancellationToken)
{
    try
    {
        return await TelegramServer.StartAsync(options, cancellationToken);
    }
    catch (IOException exception)
    {
        Console.Error.WriteLine($"error: cannot listen on port {options.Port}: {exception.Message}; choose another with --port");
        return null;
    }
}
