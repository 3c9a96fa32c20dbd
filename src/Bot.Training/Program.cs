using System.Diagnostics;
using Bot.Training;

// bot-training SET [OUT [terms]]: learns what chooses the quotation and how sure it is, from a folder with articles.jsonl and questions.jsonl.
if (args.Length is < 1 or > 3 || !File.Exists(Path.Combine(args[0], "questions.jsonl")))
{
    Console.Error.WriteLine("usage: bot-training SET [OUT [terms]]: SET is a folder with articles.jsonl and questions.jsonl, OUT the folder of the learnt files (src/Bot.Core/Data); with terms, only counts the terms of every day");
    return 2;
}

var (set, target) = (args[0], args.Length > 1 ? args[1] : "src/Bot.Core/Data");
Directory.CreateDirectory(target);
var watch = Stopwatch.StartNew();
void Say(string line) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:F0} s  {line}");

var learning = new Learning(Path.GetFileName(Path.TrimEndingDirectorySeparator(set)), Say);
if (args is [_, _, "terms"])
{
    TermCounter.Write(set, target);
    Say($"terms counted, written to {target}");
    return 0;
}

var found = TrainingSet.Read(set, everySecond: false, titles: true);
Say($"{found.Count} questions searched");
var associations = learning.Associations(found);
List<TrainingQuestion> questions =
[
    .. Learning.Crossed(found, associations),
    .. Learning.Crossed(TrainingSet.Read(set, everySecond: false, titles: false), associations),
];
var model = learning.Choose(questions);
var trees = learning.Correct(questions, model);
List<TrainingQuestion> half =
[
    .. Learning.Crossed(TrainingSet.Read(set, everySecond: true, titles: true), associations),
    .. Learning.Crossed(TrainingSet.Read(set, everySecond: true, titles: false), associations),
];
var confidence = learning.BeSure(half, model, trees);
associations.Write(target);
model.Write(target);
trees.Write(target);
confidence.Write(target);
Say($"written to {target}");
return 0;
