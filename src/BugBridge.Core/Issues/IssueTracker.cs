namespace BugBridge.Core.Issues;

/// <summary>The ports of Jira, for those who put the bridge together. Who works with it takes the one port that is needed.</summary>
public sealed record IssueTracker
{
    /// <summary>Reads issues.</summary>
    public required IIssueReader Reader { get; init; }

    /// <summary>Hears of changes.</summary>
    public required IIssueFeed Feed { get; init; }

    /// <summary>Lists all issues.</summary>
    public required IIssueList List { get; init; }

    /// <summary>Tells what people did.</summary>
    public required IIssueTouches Touches { get; init; }

    /// <summary>Files issues.</summary>
    public required IIssueFiler Filer { get; init; }

    /// <summary>Comments.</summary>
    public required IIssueComments Comments { get; init; }

    /// <summary>Opens and attaches files.</summary>
    public required IIssueFiles Files { get; init; }

    /// <summary>Sets fields, labels and status.</summary>
    public required IIssueEditor Editor { get; init; }

    /// <summary>Links issues to tickets.</summary>
    public required IRemoteLinks RemoteLinks { get; init; }

    /// <summary>Links issues to each other.</summary>
    public required IIssueLinks Links { get; init; }

    /// <summary>Finds what would keep the bridge from working.</summary>
    public required ITrackerProbe Probe { get; init; }

    /// <summary>What it offers while BugBridge is set up, and what can be made there; null where nothing can.</summary>
    public ITrackerSetup? Setup { get; init; }

    /// <summary>The ports of a connector that has all of them.</summary>
    public static IssueTracker Of<TConnector>(TConnector connector)
        where TConnector : IIssueReader, IIssueFeed, IIssueList, IIssueTouches, IIssueFiler, IIssueComments, IIssueFiles, IIssueEditor, IRemoteLinks, IIssueLinks, ITrackerProbe => new()
        {
            Reader = connector,
            Feed = connector,
            List = connector,
            Touches = connector,
            Filer = connector,
            Comments = connector,
            Files = connector,
            Editor = connector,
            RemoteLinks = connector,
            Links = connector,
            Probe = connector,
        };
}
