using Bot.App.Commands;
using Bot.App.Rendering;

return BotCommand.Run(args, Screen.OfProcess(), Console.In);
