namespace Bot.Core.Answers.Choosing;

/// <summary>The features of one candidate, to be set.</summary>
internal readonly ref struct FeatureValues(float[] features)
{
    public double this[Feature feature]
    {
        set => features[(int)feature] = (float)value;
    }
}
