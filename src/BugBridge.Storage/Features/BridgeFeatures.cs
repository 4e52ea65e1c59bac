using BugBridge.Storage.Browsing;
using BugBridge.Storage.Commands;
using BugBridge.Storage.Deliveries;
using BugBridge.Storage.Duplicates;
using BugBridge.Storage.Erasure;
using BugBridge.Storage.Filing;
using BugBridge.Storage.FirstContact;
using BugBridge.Storage.Outreach;
using BugBridge.Storage.Promises;
using BugBridge.Storage.Ranking;
using BugBridge.Storage.Recognition;
using BugBridge.Storage.Relay;
using BugBridge.Storage.Stores;
using BugBridge.Storage.Sync;
using BugBridge.Storage.Usability;

namespace BugBridge.Storage.Features;

/// <summary>What the features have in the store: who reads, who saves, and who forgets, in their order.</summary>
internal static class BridgeFeatures
{
    private static readonly OutreachReading Outreach = new();

    /// <summary>All features.</summary>
    public static StoredFeatures All { get; } = new(
        [
            new TicketReading(),
            new FilingReading(),
            new JoinReading(),
            new IssueReading(),
            new MergeReading(),
            new HeldRankReading(),
            new PromiseReading(),
            Outreach,
            new UsabilityReading(),
            new ErasureReading(),
            new RefetchReading(),
        ],
[new CandidateFacts(), new CardFacts(), new ContactReading(), Outreach, new HeldCaseReading()],
        [
            new HintKeeping(),
            new RepKeeping(),
            new RankKeeping(),
            new PromiseKeeping(),
            new DuplicateKeeping(),
            new UsabilityKeeping(),
            new OutreachKeeping(),
            new OutcomeKeeping(),
            new JoinKeeping(),

            // Last, so that nothing of the same plan comes after it.
            new ErasureKeeping(
                new EntryForgetting(),
                new DuplicateForgetting(),
                new ContactForgetting(),
                new TicketForgetting(),
                new OutcomeForgetting(),
                new OutreachForgetting(),
                new UsabilityForgetting(),
                new RankForgetting(),
                new SearchForgetting(),
                new PackForgetting()),
        ]);
}
