using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>Whether a sentence holds the kind of answer that is expected.</summary>
internal static class AnswerTypeFeatures
{
    /// <param name="evidence">What was found in the sentence.</param>
    /// <param name="isFirst">Whether the sentence begins its passage.</param>
    public static void Set(FeatureValues f, AnswerType expected, Evidence evidence, bool isFirst)
    {
        double Has(Evidence wanted) => (evidence & wanted) != 0 ? 1 : 0;
        f[Feature.StartsWithPronoun] = Has(Evidence.Pronoun);
        f[Feature.Contrast] = Has(Evidence.Contrast);
        f[Feature.OtherTime] = Has(Evidence.OtherTime);
        switch (expected)
        {
            case AnswerType.Time:
                f[Feature.TimeWithDate] = Has(Evidence.NewDate);
                f[Feature.TimeWithFullDate] = Has(Evidence.FullDate);
                f[Feature.TimeWithoutDate] = 1 - Has(Evidence.NewDate | Evidence.NewNumber);
                f[Feature.ExpectsTime] = 1;
                break;
            case AnswerType.Quantity:
                f[Feature.QuantityWithUnit] = Has(Evidence.UnitAsked);
                f[Feature.QuantityWithNumber] = Has(Evidence.NewNumber);
                f[Feature.QuantityWithoutNumber] = 1 - Has(Evidence.NewNumber);
                f[Feature.ExpectsQuantity] = 1;
                break;
            case AnswerType.Person:
                f[Feature.PersonWithPerson] = Has(Evidence.NewPerson);
                f[Feature.PersonWithRole] = Has(Evidence.Role);
                f[Feature.PersonWithout] = 1 - Has(Evidence.NewPerson | Evidence.Role);
                f[Feature.ExpectsPerson] = 1;
                break;
            case AnswerType.Place:
                f[Feature.PlaceWithPlace] = Has(Evidence.NewPlace);
                f[Feature.PlaceWithout] = 1 - Has(Evidence.NewPlace);
                f[Feature.ExpectsPlace] = 1;
                break;
            case AnswerType.Cause:
                f[Feature.CauseWithCause] = Has(Evidence.Cause);
                f[Feature.CauseWithout] = 1 - Has(Evidence.Cause);
                f[Feature.ExpectsCause] = 1;
                break;
            case AnswerType.Manner:
                f[Feature.MannerWithManner] = Has(Evidence.Manner);
                f[Feature.ExpectsManner] = 1;
                break;
            case AnswerType.Definition:
                f[Feature.DefinitionWithDefinition] = Has(Evidence.Definition);
                f[Feature.DefinitionFirst] = isFirst ? 1 : 0;
                f[Feature.ExpectsDefinition] = 1;
                break;
            case AnswerType.Name:
                f[Feature.NameWithNaming] = Has(Evidence.Naming);
                f[Feature.ExpectsName] = 1;
                break;
            case AnswerType.Other:
                f[Feature.WhichWithNaming] = Has(Evidence.Naming);
                f[Feature.WhichWithList] = Has(Evidence.List);
                break;
            case AnswerType.YesOrNo:
                f[Feature.YesOrNo] = 1;
                break;
        }
    }

    /// <summary>Whether <see cref="Set"/> found what is expected.</summary>
    public static bool KindIsThere(Candidate candidate) =>
        candidate[Feature.TimeWithDate] + candidate[Feature.QuantityWithNumber] + candidate[Feature.PersonWithPerson] + candidate[Feature.PersonWithRole]
        + candidate[Feature.PlaceWithPlace] + candidate[Feature.CauseWithCause] + candidate[Feature.DefinitionWithDefinition] + candidate[Feature.NameWithNaming] > 0;
}
