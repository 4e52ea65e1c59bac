using BugBridge.Host.Commands;

return await new BridgeCommandLine(Surroundings.OfProcess()).RunAsync(args);
