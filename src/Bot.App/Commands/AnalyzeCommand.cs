using System.CommandLine;
using System.Text;
using Bot.App.Rendering;
using Bot.LuceneIndex;

namespace Bot.App.Commands;

/// <summary><c>analyze</c>: the tokens of Lucene's Chinese analyzer.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Screen screen, TextReader input)
    {
        var text = new Argument<string?>("TEXT") { Description = "What to take apart; standard input without TEXT and --file", Arity = ArgumentArity.ZeroOrOne };
        CommonOptions.RefuseOptions(text);
        var file = CommonOptions.Path("--file", "A UTF-8 file, a text a line", "FILE");
        var noStop = new Option<bool>("--no-stop") { Description = "Keep punctuation, as the term ','" };
        var json = CommonOptions.Json("[[term,start,end,posInc,type],…] a line of input");
        var command = new Command("analyze", "Shows the words of Lucene's Chinese analyzer") { text, file, noStop, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(text) is not null && parsed.GetValue(file) is not null)
            {
                screen.Error("analyze: give a text or --file, not both.");
                return ExitCode.Error;
            }

            using var analysis = new WordAnalysis(useStopWords: !parsed.GetValue(noStop));
            var found = false;
            foreach (var line in Lines(parsed.GetValue(text), parsed.GetValue(file), input))
            {
                var tokens = analysis.Tokens(line);
                found |= tokens.Count > 0;
                screen.Raw.WriteLine(parsed.GetValue(json) ? TokenLine(tokens) : string.Join(" | ", tokens.Select(static token => token.Term)));
            }

            screen.Raw.Flush();
            return found ? ExitCode.Found : ExitCode.NothingFound;
        });
        return command;
    }

    /// <summary>A given text is one input, whatever it holds; a file's lines end at U+000A only, as U+2028 and U+0085 are text to the analyzer.</summary>
    private static IEnumerable<string> Lines(string? text, string? file, TextReader input)
    {
        if (text is not null)
            return [text];
        return file is null ? ReadLines(input) : ReadLines(new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16));
    }

    private static IEnumerable<string> ReadLines(TextReader reader)
    {
        using var closing = reader;
        var line = new StringBuilder();
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (c != '\n')
            {
                line.Append((char)c);
                continue;
            }

            yield return line.ToString();
            line.Clear();
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    /// <summary>Written by hand: a block's end may cut a surrogate pair, and System.Text.Json would put U+FFFD for the halves.</summary>
    private static string TokenLine(IReadOnlyList<WordToken> tokens)
    {
        var line = new StringBuilder("[");
        foreach (var token in tokens)
        {
            if (line.Length > 1)
                line.Append(',');
            line.Append("[\"");
            foreach (var c in token.Term)
            {
                if (c is '"' or '\\')
                    line.Append('\\').Append(c);
                else if (c < ' ' || c is >= '\u007F' and <= '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c) || c >= '\uFFFE')
                    line.Append($"\\u{(int)c:x4}");
                else
                    line.Append(c);
            }

            line.Append($"\",{token.Start},{token.End},{token.PositionIncrement},\"{token.Type}\"]");
        }

        return line.Append(']').ToString();
    }
}
