using System.CommandLine;
using TirGen.Tool.Commands;

RootCommand root = new("Check payloads, evaluate rules and simulate autoscale policies against an API document.")
{
    SimulateCommand.Create(),
    ExplainCommand.Create(),
    RecommendCommand.Create(),
    ExportCommand.Create(),
};
return CommandRunner.Run(root, args);
