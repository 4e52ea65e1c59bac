namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>What goes wrong on the way of an answer.</summary>
internal enum MockedFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The request arrives, and the connection ends without an answer.</summary>
    Reset,

    /// <summary>The answer announces more than comes, and then the connection ends.</summary>
    Half,

    /// <summary>Half of the body, and noise behind it.</summary>
    Garbled,

    /// <summary>A success without a body.</summary>
    Empty,

    /// <summary>The request arrives, and no answer comes as long as the test runs.</summary>
    Silence,
}
