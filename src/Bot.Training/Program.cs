using Bot.Training;

if (args[0] == "dump")
{
    var questions = TrainingSet.Read(args[1], 10, args.Length > 3 && args[3] == "half");
    using var o = new BinaryWriter(File.Create(args[2]));
    o.Write(questions.Count);
    o.Write(Bot.Core.Answers.Choosing.Candidate.FeatureCount);
    foreach (var q in questions)
    {
        o.Write(q.Candidates.Count);
        o.Write(q.ArticleIndexed ? 1 : 0);
        foreach (var h in q.Holds) o.Write(h ? (byte)1 : (byte)0);
        foreach (var c in q.Candidates) foreach (var f in c.Features) o.Write(f);
    }
    return 0;
}
static Samples Load(string p, bool train)
{
    using var r = new BinaryReader(new BufferedStream(File.OpenRead(p), 1 << 20));
    var n = r.ReadInt32(); var w = r.ReadInt32();
    var X = new List<float[]>(); var Y = new List<bool>(); var starts = new List<int>();
    for (var q = 0; q < n; q++)
    {
        var c = r.ReadInt32(); r.ReadInt32();
        var y = r.ReadBytes(c).Select(b => b == 1).ToArray();
        var x = new float[c * w];
        var bytes = r.ReadBytes(c * w * 4);
        Buffer.BlockCopy(bytes, 0, x, 0, bytes.Length);
        if (c == 0 || train && !(y.Contains(true) && y.Contains(false))) continue;
        starts.Add(Y.Count); Y.AddRange(y); X.Add(x);
    }
    starts.Add(Y.Count);
    var all = new float[Y.Count * w]; var at = 0;
    foreach (var x in X) { x.CopyTo(all, at); at += x.Length; }
    return new(all, [.. Y], [.. starts], w, n);
}
var tr = Load("/tmp/train.bin", true); var de = Load("/tmp/dev.bin", false); var xq = Load("/tmp/xq.bin", false);
var hidden = int.Parse(args[0]); var decay = float.Parse(args[1]); var epochs = int.Parse(args[2]);
var net = new Network(tr, hidden, decay, 1);
var (st, sd, sx) = (net.Standardise(tr), net.Standardise(de), net.Standardise(xq));
var rnd = new Random(7);
for (var e = 0; e < epochs; e++)
{
    var t = System.Diagnostics.Stopwatch.StartNew();
    var l = net.Learn(tr, st, rnd, 1f - (float)e / epochs);
    if (e % 4 == 3 || e == epochs - 1)
    {
        var a = net.Scores(sd); var b = net.Scores(sx);
        Console.WriteLine($"{e} loss {l:F4} dev S@1 {de.HitRate(a, 1):F4} S@3 {de.HitRate(a, 3):F4} xq {xq.HitRate(b, 1):F4} {xq.HitRate(b, 3):F4} {t.ElapsedMilliseconds} ms");
    }
}
return 0;
