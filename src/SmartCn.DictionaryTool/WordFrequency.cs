namespace SmartCn.DictionaryTool;

internal readonly record struct WordFrequency(string Text, int Frequency);

internal readonly record struct WordPair(string First, string Second, int Frequency);
