using System.CommandLine;

RootCommand root = new("Check payloads, evaluate rules and simulate autoscale policies against an API document.");
return root.Parse(args).Invoke();
