using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Tests.Files;

/// <summary>Good files of every format, and ways to spoil them.</summary>
internal static class FuzzedFiles
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".jsonl", ".eml", ".zip"];

    /// <summary>Files as they should be: each is read whatever lies beside it.</summary>
    public static (string Name, byte[] Content)[] Good([CallerFilePath] string thisFile = "")
    {
        var text = Encoding.UTF8.GetString(SeedFile.Bytes);
        var word = WordFile.Of([.. text.Split('\n').Select(line => WordFile.Paragraph(line))], ["注释"]);
        var line = $$"""{"id":"json","title":"标题","text":{{System.Text.Json.JsonSerializer.Serialize(text)}},"date":"2025-12-20"}""";
        return
        [
            ("good.txt", SeedFile.Bytes),
            ("good.md", Encoding.UTF8.GetBytes($"---\ntitle: 峰会\n---\n# 峰会\n\n{text.Replace("\n", "\n\n", StringComparison.Ordinal)}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")),
            ("good.html", Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8><title>峰会_网</title></head><body><div id=main>{string.Concat(text.Split('\n').Select(p => $"<p>{p}</p>"))}</div></body></html>")),
            ("good.docx", word),
            ("good.pdf", File.ReadAllBytes(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "data", "summit-two-columns.pdf")))),
            ("small.pdf", Pdf("The summit was held in Tokyo, and all the presidents of Central Asia came.")),
            ("good.jsonl", Encoding.UTF8.GetBytes(line)),
            ("good.eml", Encoding.UTF8.GetBytes($"From: a@example.org\r\nSubject: =?utf-8?B?5bOw5Lya?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}")),
            ("good.zip", Zip(CompressionLevel.Optimal, ("a.txt", SeedFile.Bytes), ("b/c.docx", word))),
        ];
    }

    /// <summary>Files that are made to do harm.</summary>
    public static (string Name, byte[] Content)[] Hostile()
    {
        var zeros = new byte[80 << 20];
        var inner = Zip(CompressionLevel.Optimal, ("a.txt", Encoding.ASCII.GetBytes(new string('x', 900_000))));
        return
        [
            ("bomb.zip", Zip(CompressionLevel.SmallestSize, ("a.txt", zeros))),
            ("bomb.docx", Zip(CompressionLevel.SmallestSize, ("[Content_Types].xml", zeros))),
            ("many-small-bombs.zip", Zip(CompressionLevel.Optimal, [.. Enumerable.Range(0, 300).Select(i => ($"{i}.zip", inner))])),
            ("many.zip", Zip(CompressionLevel.NoCompression, [.. Enumerable.Range(0, 30_000).Select(i => ($"{i}", Array.Empty<byte>()))])),
            ("bomb.pdf", PdfBomb(zeros)),
            ("deep.html", Repeated("<div><b><table><tr><td>", 20_000)),
            ("tags.html", Repeated("<b><i>x", 200_000)),
            ("attributes.html", Encoding.ASCII.GetBytes("<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">x")),
            ("quotes.md", Repeated("> ", 50_000)),
            ("brackets.md", Repeated("[", 200_000)),
            ("stars.md", Repeated("*a **b ", 50_000)),
            ("list.md", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', 2 * i) + "- x\n")))),
            ("table.md", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("|a", 5_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 5_000)) + "\n|b\n")),
            ("yaml.md", Encoding.ASCII.GetBytes("---\n" + new string('[', 19_000) + "\n---\nx")),
            ("deep.jsonl", Repeated("[", 1_000_000)),
            ("deep-field.jsonl", Encoding.ASCII.GetBytes("{\"x\":" + new string('[', 1_000_000))),
            ("parts.eml", Encoding.ASCII.GetBytes("From: a@example.org\r\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")))),
            ("nul.txt", new byte[1 << 20]),
            ("line.txt", Encoding.UTF8.GetBytes(new string('长', 5_000_001))),
        ];
    }

    /// <summary>A good file, spoiled in one of the ways in which files are.</summary>
    public static (string Extension, byte[] Content) Spoiled(IReadOnlyList<(string Name, byte[] Content)> good, Random random)
    {
        var (name, content) = good[random.Next(good.Count)];
        var extension = Path.GetExtension(name);
        var bytes = content.ToArray();
        switch (random.Next(8))
        {
            case 0:
                return (extension, bytes[..random.Next(bytes.Length)]);
            case 1:
                return (Extensions[random.Next(Extensions.Length)], bytes);
            case 2:
                return (extension, []);
            case 3:
                var start = random.Next(bytes.Length);
                bytes.AsSpan(start, random.Next(bytes.Length - start)).Clear();
                return (extension, bytes);
            case 4:
                var from = random.Next(bytes.Length);
                return (extension, [.. bytes[..from], .. bytes[random.Next(from + 1)..]]);
            case 5:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)));
                return (extension, bytes);
            default:
                for (var flips = random.Next(1, 50); flips > 0; flips--)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return (extension, bytes);
        }
    }

    private static byte[] Repeated(string text, int times) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));

    private static byte[] Pdf(string text)
    {
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(72, 700), pdf.AddStandard14Font(Standard14Font.Helvetica));
        return pdf.Build();
    }

    private static byte[] PdfBomb(byte[] zeros)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(zeros);
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var part in new[] { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>" })
            Append($"{part}\nendobj\n");
        Append($"<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
        var table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"));
        pdf.Append($"trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());

        void Append(string body)
        {
            places.Add(pdf.Length);
            pdf.Append($"{places.Count} 0 obj\n{body}");
        }
    }

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name, level).Open();
                member.Write(content);
            }
        }

        return stream.ToArray();
    }
}
