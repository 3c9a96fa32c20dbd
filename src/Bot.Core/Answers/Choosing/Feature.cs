namespace Bot.Core.Answers.Choosing;

/// <summary>What is measured of a sentence that may be the answer. Shares are 0 to 1, weighted by rarity where not said otherwise.</summary>
/// <remarks>The order is that of the weights in Data/QuotationModel.txt; the model's file names them.</remarks>
internal enum Feature
{
    // The passage.
    PassageScoreToBest,
    PassageScoreToQuestion,
    PassageRank,
    PassageGrams,
    PassageWords,
    TitleInQuestion,
    QuestionInTitle,

    // How much of the question stands in the sentence, alone and with what is around it.
    Grams,
    Words,
    Characters,
    GramsOrTitle,
    WordsOrTitle,
    CharactersOrTitle,
    GramsOrBefore,
    GramsOrAfter,
    GramsOrAround,
    WordsOrAround,
    GramsOrOpening,
    LocalGrams,
    GramsToBestOfPassage,
    WordsToBestOfPassage,
    GramsToBestOfAll,
    HeaviestWordMissing,
    HeaviestGramMissing,
    HeaviestWordMissingAround,
    SentenceBm25,
    NearGrams,
    NearCharacters,
    NearGramsOrTitle,
    BeforeGrams,
    AfterGrams,
    GramsRank,
    Associations,

    // The order of the letters.
    CommonSubsequence,
    CommonSubsequenceOrTitle,
    CommonRun,

    // The gap that the question leaves.
    SlotLeft,
    SlotRight,
    SlotFramed,
    SlotNewBeforeRight,
    SlotNewAfterLeft,

    // The sentence in its passage.
    First,
    Last,
    Place,
    PassageSentences,
    Length,
    VeryShort,
    Novelty,
    TitleRepeated,
    StartsWithPronoun,
    Contrast,
    OtherTime,
    LeadsIn,

    // The kind of answer that is expected, and what looks like it.
    TimeWithDate,
    TimeWithFullDate,
    TimeWithoutDate,
    QuantityWithUnit,
    QuantityWithNumber,
    QuantityWithoutNumber,
    PersonWithPerson,
    PersonWithRole,
    PersonWithout,
    PlaceWithPlace,
    PlaceWithout,
    CauseWithCause,
    CauseWithout,
    CauseAfterBest,
    MannerWithManner,
    DefinitionWithDefinition,
    DefinitionFirst,
    NameWithNaming,
    WhichWithNaming,
    WhichWithList,
    YesOrNo,

    // What is asked of the thing that is named.
    AttributeTold,
    AttributeMissing,
    NamesMissing,
    NamesNowhere,
    OrdinalDiffers,

    // A sentence names the thing, and the next one tells what is asked of it (该倡议将 …).
    ToldBehind,
    RefersBack,

    // Two of the above together: a likely place counts more when the kind of answer is there too.
    KindAndNearGrams,
    KindAndGramsToBestOfPassage,
    KindAndSubsequence,
    KindAndSlot,
    PassageAndGrams,
    GramsSquared,
    NearGramsSquared,
    AssociationsAndGrams,

    // The question.
    QuestionLength,
    QuestionRarity,
    ExpectsTime,
    ExpectsQuantity,
    ExpectsPerson,
    ExpectsPlace,
    ExpectsCause,
    ExpectsManner,
    ExpectsDefinition,
    ExpectsName,
}
