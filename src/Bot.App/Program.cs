using System.Text;
using Bot.App.Commands;
using Bot.App.Rendering;
using Bot.App.Settings;

// Questions and texts that are piped in are UTF-8, whatever the terminal's language.
var input = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)) : Console.In;
return BotCommand.Run(args, Screen.OfProcess(), input, AppSettings.Load);
