using System.Text.Json;
using OwnContext;
using Tir.ModelEndpoints;

JsonSerializerOptions options = new() { TypeInfoResolverChain = { NoteContext.Default, ModelEndpointsJsonContext.Default } };

string note = JsonSerializer.Serialize(new Note("ops", 4242), options);
string policy = JsonSerializer.Serialize(
    new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] }, options);
Console.WriteLine(note);
Console.WriteLine(policy);
Console.WriteLine($"{JsonSerializer.Deserialize<Note>(note, options)!.Owner} {JsonSerializer.Deserialize<AutoScalePolicy>(policy, options)!.MaxReplicas}");
