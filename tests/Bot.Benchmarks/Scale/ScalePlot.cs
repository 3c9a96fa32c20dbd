using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Scale;

/// <summary>The time of an ask over the number of passages, as SVG; both axes logarithmic.</summary>
internal sealed class ScalePlot
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Margin = 60;

    private readonly StringBuilder _svg = new();
    private readonly (double Least, double Most) _x;
    private readonly (double Least, double Most) _y;

    private ScalePlot(IEnumerable<double> passages, IEnumerable<double> milliseconds)
    {
        _x = Decades(passages);
        _y = Decades(milliseconds);
    }

    public static string Of(IReadOnlyList<(EngineFigures Ours, EngineFigures? Java)> sizes)
    {
        var lines = new List<(string Name, string Colour, List<(double X, double Y)> Points)>
        {
            ("ask p50", "#1f77b4", [.. sizes.Select(static size => ((double)size.Ours.Passages, size.Ours.OneThread.P50))]),
            ("ask p99", "#d62728", [.. sizes.Select(static size => ((double)size.Ours.Passages, size.Ours.OneThread.P99))]),
            ("Java p50", "#9ecae1", [.. sizes.Where(static size => size.Java is not null).Select(static size => ((double)size.Java!.Passages, size.Java.OneThread.P50))]),
            ("Java p99", "#fc9272", [.. sizes.Where(static size => size.Java is not null).Select(static size => ((double)size.Java!.Passages, size.Java.OneThread.P99))]),
        };
        lines.RemoveAll(static line => line.Points.Count == 0);
        var points = lines.SelectMany(static line => line.Points).ToList();
        return new ScalePlot(points.Select(static point => point.X), points.Select(static point => point.Y)).Draw(lines);
    }

    private string Draw(List<(string Name, string Colour, List<(double X, double Y)> Points)> lines)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add($"<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        for (var x = _x.Least; x <= _x.Most; x++)
            Grid(X(Math.Pow(10, x)), Margin / 2, X(Math.Pow(10, x)), Height - Margin, Math.Pow(10, x).ToString("N0", CultureInfo.InvariantCulture), X(Math.Pow(10, x)), Height - Margin + 18, "middle");
        for (var y = _y.Least; y <= _y.Most; y++)
            Grid(Margin, Y(Math.Pow(10, y)), Width - Margin / 2, Y(Math.Pow(10, y)), $"{Math.Pow(10, y).ToString("0.###", CultureInfo.InvariantCulture)} ms", Margin - 6, Y(Math.Pow(10, y)) + 4, "end");
        Add($"<text x=\"{Width / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">passages</text>");
        foreach (var (name, colour, points) in lines)
        {
            var path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):F1},{Y(point.Y):F1}")));
            Add($"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            foreach (var (x, y) in points)
                Add($"<circle cx=\"{X(x):F1}\" cy=\"{Y(y):F1}\" r=\"3\" fill=\"{colour}\"/>");
            Add($"<text x=\"{X(points[^1].X) - 6:F1}\" y=\"{Y(points[^1].Y) - 8:F1}\" text-anchor=\"end\" fill=\"{colour}\">{name}</text>");
        }

        Add($"</svg>");
        return _svg.ToString();
    }

    private void Grid(double x1, double y1, double x2, double y2, string label, double x, double y, string anchor)
    {
        Add($"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"#dddddd\"/>");
        Add($"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{label}</text>");
    }

    private double X(double value) => Margin + (Math.Log10(value) - _x.Least) / (_x.Most - _x.Least) * (Width - 1.5 * Margin);

    private double Y(double value) => Height - Margin - (Math.Log10(value) - _y.Least) / (_y.Most - _y.Least) * (Height - 1.5 * Margin);

    private void Add(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>The powers of ten around the values.</summary>
    private static (double Least, double Most) Decades(IEnumerable<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        var first = Math.Floor(Math.Log10(least));
        return (first, Math.Max(first + 1, Math.Ceiling(Math.Log10(most))));
    }
}
