using TirGen.Benchmarks.Compiling;
using TirGen.Benchmarks.Gate;
using TirGen.Benchmarks.Reads;
using TirGen.Benchmarks.Reports;
using TirGen.Benchmarks.Weight;

return args switch
{
    ["gate"] => GateCommand.Run(Console.Out),
    ["compiler", .. string[] documents] => CompilerCommand.Run(documents, Console.Out),
    ["report"] => ReportCommand.Run(Console.Out),
    ["first", string who] => FirstRead.Run(who),
    ["weight", .. string[] documents] => WeightCommand.Run(documents, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("gate      measures in about a minute and fails below the baselines");
    Console.Error.WriteLine("compiler  measures what the package costs while a project compiles, or while C# is edited beside the documents that are named behind it");
    Console.Error.WriteLine("report    runs all benchmarks and writes benchmarks/reports and the README's table");
    Console.Error.WriteLine("weight    what generated code weighs, for TIR's document and those that are named behind it");
    return 2;
}
