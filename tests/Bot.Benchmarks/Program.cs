using System.Globalization;
using BenchmarkDotNet.Running;
using Bot.Benchmarks;
using Bot.Benchmarks.Scale;

switch (args)
{
    case ["--bench", var file, var passes]:
        TimedPasses.Run(file, int.Parse(passes, CultureInfo.InvariantCulture));
        break;
    case ["--load"]:
        FirstUse.Run();
        break;
    case ["chat", .. var rest]:
        await ChatLoad.RunAsync(ChatLoadOptions.Parse(rest));
        break;
    case ["--lines", var articles]:
        foreach (var line in Corpus.Lines(articles)) Console.WriteLine(line);
        break;
    case ["scale", .. var scale]:
        return ScaleCommand.Run(scale);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
        break;
}

return 0;
