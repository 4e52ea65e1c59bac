using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>What an evaluation came to.</summary>
/// <param name="Reports">How many reports the set holds.</param>
/// <param name="Duplicates">How many of them repeat an earlier one: the queries of all recalls.</param>
/// <param name="Recall">The share of queries whose group is among the first 1, 5, 10 and 20.</param>
/// <param name="Mrr">The mean of one divided by the rank; 0 for what was not found.</param>
/// <param name="Map">Mean average precision. Each query has one right group, so it equals <paramref name="Mrr"/>.</param>
/// <param name="QueryMs">How long searches took, in milliseconds.</param>
/// <param name="IndexSeconds">How long it took to put all reports into the index, with what it learned from their words; not from decisions.</param>
/// <param name="MemoryMb">How much memory the index holds at the end, in MiB.</param>
/// <param name="AutoLink">What each policy would have linked by itself, over all reports.</param>
public sealed record EvaluationFigures(
    int Reports,
    int Duplicates,
    ImmutableSortedDictionary<int, double> Recall,
    double Mrr,
    double Map,
    QueryTimes QueryMs,
    double IndexSeconds,
    double MemoryMb,
    ImmutableArray<PolicyFigures> AutoLink);
