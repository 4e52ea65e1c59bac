using System.Text;
using BugBridge.Storage.Files;
using Serilog.Sinks.File;

namespace BugBridge.Host.Logging;

/// <summary>Takes from other accounts what they may do with a log file, whenever one is begun and before its first line.</summary>
internal sealed class PrivateLogFiles : FileLifecycleHooks
{
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        try
        {
            PrivateFiles.CloseToOthers(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It belongs to another account; the start warns of it.
        }

        return base.OnFileOpened(path, underlyingStream, encoding);
    }
}
