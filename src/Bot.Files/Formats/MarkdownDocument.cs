using Bot.Files.Encodings;
using Bot.Files.Reading;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Bot.Files.Formats;

/// <summary>Markdown without its marks: headings, paragraphs, items, table rows and code, one a line. Title and date come from the front matter, or the first heading.</summary>
internal sealed class MarkdownDocument : IDocumentFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseTaskLists().Build();

    public string Reader => "markdown 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        var text = TextDecoder.Decode(content);
        if (text.Length > limits.MaxCharacters)
            throw DocumentBuilder.TooLong(limits);
        var markdown = Markdown.Parse(text, Pipeline);
        var builder = new DocumentBuilder(limits, cancellation);
        AddBlocks(markdown, builder);
        var front = FrontMatter.Parse(markdown.OfType<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString());
        var heading = markdown.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { Inline: { } inline } ? MarkdownInlines.Text(inline) : null;
        return builder.Build(front.Title ?? heading, front.Date);
    }

    private static void AddBlocks(ContainerBlock container, DocumentBuilder builder)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case TableRow row:
                    builder.Add(string.Join('\t', row.OfType<TableCell>().Select(CellText)));
                    break;
                case ContainerBlock inner:
                    AddBlocks(inner, builder);
                    break;
                case LeafBlock { Inline: { } inline }:
                    builder.Add(MarkdownInlines.Text(inline));
                    break;
                case CodeBlock code and not YamlFrontMatterBlock:
                    builder.Add(code.Lines.ToString());
                    break;
            }
        }
    }

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.Descendants<ParagraphBlock>().Select(paragraph => paragraph.Inline is { } inline ? MarkdownInlines.Text(inline) : ""));
}
