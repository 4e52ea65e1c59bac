namespace BugBridge.Core.Duplicates.Learning;

/// <summary>What may speak for or against two reports describing the same fault. Each is a number, mostly from 0 to 1.</summary>
internal enum Evidence
{
    /// <summary>The score by BM25F, as a share of the best candidate's.</summary>
    FirstChoice,

    /// <summary>How much of the query's title stands anywhere in the report.</summary>
    QueryTitleFound,

    /// <summary>How much of the report's title stands anywhere in the query.</summary>
    TitleFound,

    /// <summary>How much of the report's title stands in the query's text.</summary>
    TitleInText,

    /// <summary>Cosine of the texts.</summary>
    TextCosine,

    /// <summary>Cosine of code, logs and traces.</summary>
    CodeCosine,

    /// <summary>The query's text looked up in the report's title, by BM25.</summary>
    TextToTitle,

    /// <summary>Cosine of the titles' runs of four letters, as a share of the best candidate's: finds spellings and compounds.</summary>
    Spelling,

    /// <summary>Cosine of the topics (see <see cref="TopicVectors"/>), as a share of the best candidate's.</summary>
    Topic,

    /// <summary>How well each word of the query's title is met by a related one in the report's title.</summary>
    QueryTitleMeant,

    /// <summary>How rare the rarest common word is.</summary>
    RarestCommon,

    /// <summary>How rare the rarest word of the report's title is that the query lacks.</summary>
    RarestForeign,

    /// <summary>Both name the same component.</summary>
    SameComponent,

    /// <summary>Both name components that have no word in common.</summary>
    OtherComponent,

    /// <summary>The component of one is spoken of in the other.</summary>
    ComponentSpokenOf,

    /// <summary>How much more often reports of these two products were duplicates, by what was decided before.</summary>
    ProductsMeet,

    /// <summary>Their titles begin with different marks: "iOS:" and "Android:".</summary>
    OtherPrefix,

    /// <summary>Nearness in time, on the scale of ten days.</summary>
    Days,

    /// <summary>The same on the scale of two months.</summary>
    Months,

    /// <summary>The same on the scale of a year.</summary>
    Year,

    /// <summary>Written within the same hour: often tasks that one person files one after the other.</summary>
    SameHour,

    /// <summary>How many reports the group holds, as a logarithm.</summary>
    GroupSize,

    /// <summary>How different the lengths of the texts are.</summary>
    LengthDifference,
}
