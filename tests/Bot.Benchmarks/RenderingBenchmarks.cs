using BenchmarkDotNet.Attributes;
using Bot.Core.Answers;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Words;

namespace Bot.Benchmarks;

/// <summary>Showing a quotation as Telegram's HTML.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private static readonly BotWords Chinese = Languages.For("zh");

    private readonly Quotation _quotation = new()
    {
        Article = new("a", "“中亚+日本”首届峰会在东京举行", new(2025, 12, 20), "1"),
        Text = "“应特别重视激活经贸投资联系。去年双边贸易额接近20亿美元。哈萨克斯坦向日本供应铀、稀有金属与石油。”",
        Span = new(1_000, 52),
        Sentence = new(15, 15),
        Matches = [new(15, 2), new(17, 5)],
        Score = 12.3,
        Confidence = 0.93,
        Before = "托卡耶夫总统表示：",
        After = "双方还讨论了交通与物流领域的合作。",
        Speaker = "托卡耶夫总统",
        Paragraph = 10,
    };

    [Benchmark(Baseline = true)]
    public string Quotation() => QuotationHtml.Render(_quotation, 1, 3, note: null, Chinese);

    [Benchmark]
    public string WithContext() => QuotationHtml.RenderWithContext(_quotation, 1, 3, note: null, Chinese);
}
