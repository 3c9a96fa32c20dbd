using Bot.Core.Library;
using Spectre.Console;

namespace Bot.App.Rendering;

/// <summary>Where results (stdout) and what is said beside them (stderr) go: coloured on a terminal, plain elsewhere.</summary>
internal sealed class Screen
{
    /// <summary>No line of a result is wrapped when it goes into a file or a pipe.</summary>
    private const int NoWrapping = 1_000_000;

    /// <summary>Columns of the bar's spinner and clock, and the blanks between.</summary>
    private const int OfBar = 13;

    // Made when something is said: a bot that serves says nothing here, and saves the memory.
    private readonly Lazy<IAnsiConsole> _results;
    private readonly Lazy<IAnsiConsole> _notes;
    private readonly bool _barIsSeen;

    public Screen(TextWriter results, TextWriter notes, bool resultsAreSeen, bool notesAreSeen)
    {
        _results = new(() => Console(results, resultsAreSeen));
        _notes = new(() => Console(notes, notesAreSeen));
        Raw = results;
        _barIsSeen = notesAreSeen;
    }

    public IAnsiConsole Results => _results.Value;

    /// <summary>Results that a program reads: written as they are.</summary>
    public TextWriter Raw { get; }

    public bool IsTerminal => Results.Profile.Out.IsTerminal;

    private IAnsiConsole Notes => _notes.Value;

    public static Screen OfProcess()
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
    }

    /// <summary>A line of a result: wrapped between words on a terminal, whole elsewhere.</summary>
    public void Line(string line) => Results.Write(new Text(line + "\n"));

    public void Note(string line) => Notes.Write(new Text(line + "\n", new Style(decoration: Decoration.Dim)));

    /// <summary>Asks for a line; says nothing where nobody looks.</summary>
    public void Prompt(string prompt)
    {
        if (_barIsSeen)
            Notes.Write(new Text(prompt, new Style(Color.Blue)));
    }

    public void Error(string line) => Notes.Write(new Text(line + "\n", new Style(Color.Red)));

    /// <summary>Shows a bar on a terminal, and a line now and then elsewhere.</summary>
    public IndexReport WithProgress(Func<IProgress<IndexProgress>, IndexReport> work)
    {
        if (!_barIsSeen)
            return work(new Lines(this));
        return Notes.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("indexing", autoStart: true);
                task.IsIndeterminate = true;
                return work(new Bar(task, Notes.Profile.Width - OfBar));
            });
    }

    private static IAnsiConsole Console(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            // Without it a progress bar is a line now and then, even on a terminal.
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = NoWrapping;
        return console;
    }

    private sealed class Bar(ProgressTask task, int width) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => task.Description = Markup.Escape(ProgressLine.Of(value, width));
    }

    private sealed class Lines(Screen screen) : IProgress<IndexProgress>
    {
        private const int Every = 10_000;

        public void Report(IndexProgress value)
        {
            if (value.Articles % Every == 0)
                screen.Note($"indexing: {value.Articles} articles");
        }
    }
}
