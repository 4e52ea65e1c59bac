namespace BugBridge.Core.Tickets;

/// <summary>The ports of one helpdesk, for those who put the bridge together. Who works with it takes the one port that is needed.</summary>
public sealed record Helpdesk
{
    /// <summary>The vendor's name as people know it, e.g. "Zendesk".</summary>
    public required string Name { get; init; }

    /// <summary>Reads tickets.</summary>
    public required ITicketReader Reader { get; init; }

    /// <summary>Hears of changes.</summary>
    public required ITicketFeed Feed { get; init; }

    /// <summary>Reads what was before the bridge came.</summary>
    public required ITicketHistory History { get; init; }

    /// <summary>Reads another program's links.</summary>
    public required IForeignLinks ForeignLinks { get; init; }

    /// <summary>Tells reps.</summary>
    public required ITicketWriter Writer { get; init; }

    /// <summary>Answers customers.</summary>
    public required ICustomerReplies Replies { get; init; }

    /// <summary>Opens and attaches files.</summary>
    public required ITicketFiles Files { get; init; }

    /// <summary>Finds what would keep the bridge from working.</summary>
    public required IHelpdeskProbe Probe { get; init; }

    /// <summary>What it offers while BugBridge is set up, and what can be made there; null where nothing can.</summary>
    public IHelpdeskSetup? Setup { get; init; }

    /// <summary>The ports of a connector that has all of them.</summary>
    public static Helpdesk Of<TConnector>(string name, TConnector connector)
        where TConnector : ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe => new()
        {
            Name = name,
            Reader = connector,
            Feed = connector,
            History = connector,
            ForeignLinks = connector,
            Writer = connector,
            Replies = connector,
            Files = connector,
            Probe = connector,
        };
}
