using BugBridge.Tests.Connectors.Mocked;
using BugBridge.Tests.Host;

namespace BugBridge.Tests.Connectors.Documented;

/// <summary>
/// What a vendor's own documentation gives as examples, in the files beside this one: WireMock mappings, one an exchange, a request and the answer to it. Shapes
/// and values are the vendor's, shortened; people and addresses are ours. A request that no example is for fails the test.
/// </summary>
internal static class DocumentedExchanges
{
    /// <summary>A remote that answers by the examples of a file, such as <c>zendesk.json</c>.</summary>
    public static MockedRemote Open(string file, TimeProvider clock)
    {
        var remote = new MockedRemote(clock);
        remote.Read(File.ReadAllText(SourceTree.PathOf("tests/BugBridge.Tests/Connectors/Documented/" + file)));
        return remote;
    }
}
