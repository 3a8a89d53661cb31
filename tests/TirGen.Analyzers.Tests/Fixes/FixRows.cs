namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>Every kind of fix, in C#, payload files and documents.</summary>
internal static class FixRows
{
    private const string Rules = "Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }]";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<FixRow> All { get; } =
    [
        // Members that are missing.
        Code("TIR2001", "Set CustomMetricName", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = TODO_CustomMetricName }") with { IsOpen = true },
        Code("TIR2001", "Set AsyncConcurrentWorkers and AsyncDatasetId", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncTargetRoutes = [new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }] }", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncTargetRoutes = [new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }], AsyncConcurrentWorkers = TODO_AsyncConcurrentWorkers, AsyncDatasetId = TODO_AsyncDatasetId }") with { IsOpen = true },
        Code("TIR2001", "Set Seal", "new Crate { Weight = 1, Lid = \"oak\", Note = \"\" }", "new Crate { Weight = 1, Lid = \"oak\", Note = \"\", Seal = \"wax\" }") with { Everywhere = true },
        Code("TIR2003", "Set Lid", "new Crate { Weight = 1, Sealed = true, Seal = \"wax\", Note = \"\" }", "new Crate { Weight = 1, Sealed = true, Seal = \"wax\", Note = \"\", Lid = TODO_Lid }") with { IsOpen = true },
        Code("TIR2003", "Set Sealed to false", "new Crate { Weight = 1, Sealed = true, Seal = \"wax\", Note = \"\" }", "new Crate { Weight = 1, Sealed = false, Seal = \"wax\", Note = \"\" }"),
        Code("TIR2004", "Set AsyncDestinationType", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncTargetRoutes = [new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }] }", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncTargetRoutes = [new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }], AsyncDestinationType = AsyncDestinationType.Dataset }") with { Everywhere = true },
        Code("TIR2006", "Set AsyncTargetRoutes", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset }", "new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncTargetRoutes = TODO_AsyncTargetRoutes }") with { IsOpen = true },
        Code("TIR2006", "Set Note", "new Crate { Weight = 1, Seal = \"wax\" }", "new Crate { Weight = 1, Seal = \"wax\", Note = TODO_Note }") with { IsOpen = true },

        // Values alone.
        Code("TIR2002", "Set Window to 1", "new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 1, Window = 0 }", "new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 1, Window = 1 }") with { Everywhere = true },
        Code("TIR2002", "Set MaxReplicas to 512", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 1000, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 512, " + Rules + " }") with { Everywhere = true },
        Code("TIR2002", "Set Weight to 9", "new Crate { Weight = 10 }", "new Crate { Weight = 9 }") with { Everywhere = true },
        Code("TIR2002", "Set Seal to \"wax\"", "new Crate { Weight = 1, Seal = \"lead\", Note = \"\" }", "new Crate { Weight = 1, Seal = \"wax\", Note = \"\" }") with { Everywhere = true },
        Code("TIR2002", "Set Size to \"large\"", "new Crate { Weight = 1, Size = \"lage\" }", "new Crate { Weight = 1, Size = \"large\" }") with { Everywhere = true },
        Code("TIR2002", "Write \"breakfast\"", "new Crate { Weight = 1, Meals = [\"brekfast\", \"dinner\"] }", "new Crate { Weight = 1, Meals = [\"breakfast\", \"dinner\"] }") with { Everywhere = true },

        // Lists.
        Code("TIR2005", "Remove the item", "new Crate { Weight = 1, Stops = [\"c\", \"d\", \"c\"] }", "new Crate { Weight = 1, Stops = [\"c\", \"d\"] }") with { Everywhere = true },
        Code("TIR2005", "Remove the item", "new Crate { Weight = 1, Stops = new string[] { \"c\", \"c\", \"d\" } }", "new Crate { Weight = 1, Stops = new string[] { \"c\", \"d\" } }") with { Everywhere = true },
        Code("TIR2005", "Remove Stops", "new Crate { Weight = 1, Stops = [] }", "new Crate { Weight = 1 }") with { Everywhere = true },
        Code("TIR2005", "Remove SecurityGroupsIds", "new AttachSecurityGroups { SecurityGroupsIds = [] }", "new AttachSecurityGroups { }") with { Brings = "CS9035" },
        Code("TIR2004", "Remove item 2 of Rules", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }, new() { Metric = ScalingMetric.Concurrency, Value = 6 }] }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }] }"),
        Code("TIR2004", "Remove item 1 of Rules", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }, new() { Metric = ScalingMetric.Concurrency, Value = 6 }] }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 6 }] }"),
        Code("TIR2003", "Remove item 1 of Stops", "new Crate { Weight = 1, Stops = new List<string> { \"a\", \"c\" } }", "new Crate { Weight = 1, Stops = new List<string> { \"c\" } }"),

        // Values together.
        Code("TIR2003", "Swap MinReplicas and MaxReplicas", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 7, " + Rules + " }") with { Everywhere = true },
        Code("TIR2003", "Set MaxReplicas to 7", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2 }", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 7 }"),
        Code("TIR2003", "Set MinReplicas to 2", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }"),
        Code("TIR2003", "Swap MinReplicas and MaxReplicas", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 7 }") with { Everywhere = true, Brings = "TIR2004" },
        Code("TIR2004", "Swap Least and Most", "new Crate { Weight = 1, Least = 5, Most = 3 }", "new Crate { Weight = 1, Least = 3, Most = 5 }") with { Everywhere = true },
        Code("TIR2006", "Swap Low and High", "new Crate { Weight = 1, Low = 5, High = 3 }", "new Crate { Weight = 1, Low = 3, High = 5 }") with { Everywhere = true },
        Code("TIR2006", "Set High to 5", "new Crate { Weight = 1, Low = 5, High = 3 }", "new Crate { Weight = 1, Low = 5, High = 5 }"),
        Code("TIR2004", "Set MaxReplicas to 64", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 65, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 64, " + Rules + " }"),
        Code("TIR2004", "Set Rules", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3, Rules = TODO_Rules }") with { IsOpen = true },
        Code("TIR2004", "Set MaxReplicas to 2", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }"),
        Code("TIR2004", "Set MinReplicas to 3", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3 }", "new AutoScalePolicy { MinReplicas = 3, MaxReplicas = 3 }"),
        Code("TIR2004", "Set MinReplicas to 1", "new AutoScalePolicy { MinReplicas = 0, MaxReplicas = 1 }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 1 }"),
        Code("TIR2004", "Remove IsAutoScaleEnabled", "new UpdateAutoScale { IsAutoScaleEnabled = true, AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }", "new UpdateAutoScale { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }"),
        Code("TIR2004", "Set IsAutoScaleEnabled to false", "new UpdateAutoScale { IsAutoScaleEnabled = true, AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }", "new UpdateAutoScale { IsAutoScaleEnabled = false, AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }"),
        Code("TIR2004", "Remove Rules", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }") with { Everywhere = true },
        Code("TIR2004", "Remove CustomMetricName", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\" }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }") with { Everywhere = true },
        Code("TIR2004", "Set Metric to ScalingMetric.Custom", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\" }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"a\" }"),
        Code("TIR2006", "Remove Window", "new ScalingRule { Metric = ScalingMetric.Concurrency, Window = 60, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }") with { Everywhere = true },
        Code("TIR2006", "Set Metric to ScalingMetric.RequestRate", "new ScalingRule { Metric = ScalingMetric.Concurrency, Window = 60, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.RequestRate, Window = 60, Value = 5 }"),
        Code("TIR2003", "Remove Straw", "new Crate { Weight = 1, Straw = \"dry\", Glass = true }", "new Crate { Weight = 1, Glass = true }") with { Everywhere = true },

        Code("TIR2003", "Set Glass to false", "new Crate { Weight = 1, Straw = \"dry\", Glass = true }", "new Crate { Weight = 1, Straw = \"dry\", Glass = false }"),

        // The same in payload files.
        Json("ScalingRule", "TIR2001", "Add \"custom_metric_name\"", """{ "metric": "custom", "value": 5 }""", """{ "metric": "custom", "value": 5, "custom_metric_name": null }""") with { IsOpen = true },
        Json("Crate", "TIR2001", "Add \"seal\"", """{ "weight": 1, "lid": "oak", "note": "" }""", """{ "weight": 1, "lid": "oak", "note": "", "seal": "wax" }""") with { Everywhere = true },
        Json("Crate", "TIR2001", "Add \"weight\"", "{}", """{ "weight": null }""") with { IsOpen = true, IsLaidOut = true },
        Json("ScalingRule", "TIR2002", "Write \"concurrency\"", """{ "metric": "concurency", "value": 5 }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true },
        Json("Crate", "TIR2002", "Write \"wax\"", """{ "weight": 1, "seal": "lead", "note": "" }""", """{ "weight": 1, "seal": "wax", "note": "" }""") with { Everywhere = true },
        Json("ScalingRule", "TIR2002", "Write 1", """{ "metric": "requestRate", "value": 5, "window": 0 }""", """{ "metric": "requestRate", "value": 5, "window": 1 }""") with { Everywhere = true },
        Json("Crate", "TIR2003", "Add \"lid\"", """{ "weight": 1, "sealed": true, "seal": "wax", "note": "" }""", """{ "weight": 1, "sealed": true, "seal": "wax", "note": "", "lid": null }""") with { IsOpen = true },
        Json("AutoScalePolicy", "TIR2003", "Swap \"min_replicas\" and \"max_replicas\"", """{ "min_replicas": 7, "max_replicas": 2, "rules": [{ "metric": "concurrency", "value": 5 }] }""", """{ "min_replicas": 2, "max_replicas": 7, "rules": [{ "metric": "concurrency", "value": 5 }] }""") with { Everywhere = true },
        Json("AutoScalePolicy", "TIR2003", "Swap \"min_replicas\" and \"max_replicas\"", """{ "min_replicas": 7, "max_replicas": 2 }""", """{ "min_replicas": 2, "max_replicas": 7 }""") with { Everywhere = true, Brings = "TIR2004" },
        Json("AutoScalePolicy", "TIR2003", "Write 7", """{ "min_replicas": 7, "max_replicas": 2 }""", """{ "min_replicas": 7, "max_replicas": 7 }"""),
        Json("AutoScalePolicy", "TIR2003", "Write 2", """{ "min_replicas": 7, "max_replicas": 2 }""", """{ "min_replicas": 2, "max_replicas": 2 }"""),
        Json("Crate", "TIR2003", "Remove \"straw\"", """{ "straw": "dry", "weight": 1, "glass": true }""", """{ "weight": 1, "glass": true }""") with { Everywhere = true },
        Json("Crate", "TIR2003", "Write false", """{ "straw": "dry", "weight": 1, "glass": true }""", """{ "straw": "dry", "weight": 1, "glass": false }"""),
        Json("AutoScalePolicy", "TIR2004", "Add \"rules\"", """{ "min_replicas": 2, "max_replicas": 3 }""", """{ "min_replicas": 2, "max_replicas": 3, "rules": null }""") with { IsOpen = true },
        Json("AutoScalePolicy", "TIR2004", "Write 2", """{ "min_replicas": 2, "max_replicas": 3 }""", """{ "min_replicas": 2, "max_replicas": 2 }"""),
        Json("AutoScalePolicy", "TIR2004", "Write 3", """{ "min_replicas": 2, "max_replicas": 3 }""", """{ "min_replicas": 3, "max_replicas": 3 }"""),
        Json("AutoScalePolicy", "TIR2004", "Remove item 2 of \"rules\"", """{ "min_replicas": 1, "max_replicas": 3, "rules": [{ "metric": "concurrency", "value": 5 }, { "metric": "concurrency", "value": 6 }] }""", """{ "min_replicas": 1, "max_replicas": 3, "rules": [{ "metric": "concurrency", "value": 5 }] }"""),
        Json("ScalingRule", "TIR2004", "Remove \"custom_metric_name\"", """{ "metric": "concurrency", "value": 5, "custom_metric_name": "a" }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true },
        Json("ScalingRule", "TIR2004", "Write \"custom\"", """{ "metric": "concurrency", "value": 5, "custom_metric_name": "a" }""", """{ "metric": "custom", "value": 5, "custom_metric_name": "a" }"""),
        Json("AutoScalePolicy", "TIR2004", "Write 1", """{ "min_replicas": 0, "max_replicas": 1 }""", """{ "min_replicas": 1, "max_replicas": 1 }"""),
        Json("UpdateAutoScale", "TIR2004", "Remove \"is_auto_scale_enabled\"", """{ "action": "update_auto_scale", "is_auto_scale_enabled": true, "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }""", """{ "action": "update_auto_scale", "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }"""),
        Json("UpdateAutoScale", "TIR2004", "Write false", """{ "action": "update_auto_scale", "is_auto_scale_enabled": true, "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }""", """{ "action": "update_auto_scale", "is_auto_scale_enabled": false, "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }"""),
        Json("Crate", "TIR2003", "Remove \"straw\"", """{ "weight": 1, "sealed": false, "straw": "dry", "glass": true }""", """{ "weight": 1, "sealed": false, "glass": true }""") with { Everywhere = true },
        Json("Crate", "TIR2004", "Swap \"least\" and \"most\"", """{ "weight": 1, "least": 5, "most": 3 }""", """{ "weight": 1, "least": 3, "most": 5 }""") with { Everywhere = true },
        Json("Crate", "TIR2005", "Remove the item", """{ "weight": 1, "stops": ["c", "c", "d"] }""", """{ "weight": 1, "stops": ["c", "d"] }""") with { Everywhere = true },
        Json("Crate", "TIR2005", "Remove \"stops\"", """{ "weight": 1, "stops": [] }""", """{ "weight": 1 }""") with { Everywhere = true },
        Json("ScalingRule", "TIR2006", "Remove \"window\"", """{ "metric": "concurrency", "window": 60, "value": 5 }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true },
        Json("ScalingRule", "TIR2006", "Write \"requestRate\"", """{ "metric": "concurrency", "window": 60, "value": 5 }""", """{ "metric": "requestRate", "window": 60, "value": 5 }"""),
        Json("ScalingRule", "TIR3001", "Remove the comma", """{ "metric": "concurrency", "value": 5, }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true, IsLaidOut = true },
        Json("ScalingRule", "TIR3001", "Remove the comma", "{\n  \"metric\": \"concurrency\", // what\n  \"value\": 5, // how much\n}", "{\n  \"metric\": \"concurrency\", // what\n  \"value\": 5 // how much\n}") with { Everywhere = true, IsLaidOut = true },
        Json("ScalingRule", "TIR3001", "Remove \"value\"", """{ "metric": "concurrency", "value": 5, "value": 6 }""", """{ "metric": "concurrency", "value": 5 }"""),
        Json("ScalingRule", "TIR3002", "Write \"value\"", """{ "metric": "concurrency", "valeu": 5 }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true },
        Json("ScalingRule", "TIR3002", "Remove \"zebra\"", """{ "metric": "concurrency", "value": 5, "zebra": [1, 2] }""", """{ "metric": "concurrency", "value": 5 }"""),
        Json("ScalingRule", "TIR3003", "Write 5", """{ "metric": "concurrency", "value": "5" }""", """{ "metric": "concurrency", "value": 5 }""") with { Everywhere = true },
        Json("Crate", "TIR3003", "Write true", """{ "weight": 1, "glass": "true" }""", """{ "weight": 1, "glass": true }""") with { Everywhere = true },
        Json("Crate", "TIR3003", "Write \"1.50\"", """{ "weight": 1, "note": 1.50 }""", """{ "weight": 1, "note": "1.50" }""") with { Everywhere = true },
        Json("Crate", "TIR3003", "Write [\"dinner\"]", """{ "meals": "dinner", "weight": 1 }""", """{ "meals": ["dinner"], "weight": 1 }""") with { Everywhere = true, IsLaidOut = true },
        Json("Crate", "TIR3003", "Remove \"note\"", """{ "weight": 1, "note": null }""", """{ "weight": 1 }""") with { Everywhere = true },
        Json("Label", "TIR3004", "Write \"title\"", """{ "titel": "Moby-Dick", "shelf": 3 }""", """{ "title": "Moby-Dick", "shelf": 3 }"""),

        // Documents in YAML.
        Yaml("TIR1004", "Write integer", "    Part: { type: interger }\n", "    Part: { type: integer }\n"),
        Yaml("TIR1004", "Write 'string'", "    Part: { type: ['strin', 'null'] }\n", "    Part: { type: ['string', 'null'] }\n"),
        Yaml("TIR1004", "Write minLength", "    Part:\n      type: string\n      minLenght: 2\n", "    Part:\n      type: string\n      minLength: 2\n"),
        Yaml("TIR1004", "Write \"required\"", "    Part:\n      type: object\n      \"requierd\": [a]\n      properties: { a: { type: string } }\n", "    Part:\n      type: object\n      \"required\": [a]\n      properties: { a: { type: string } }\n"),
        Yaml("TIR1004", "Write required", "  /part:\n    get:\n      parameters: [{ name: b, in: query, requird: true, schema: { type: integer } }]\n      responses: { '204': { description: d } }\n", "  /part:\n    get:\n      parameters: [{ name: b, in: query, required: true, schema: { type: integer } }]\n      responses: { '204': { description: d } }\n"),
        Yaml("TIR1003", "Write '#/components/schemas/PartBirds'", "    Part: { type: array, items: { $ref: '#/components/schemas/PartBird' } }\n    PartBirds: { type: string }\n", "    Part: { type: array, items: { $ref: '#/components/schemas/PartBirds' } }\n    PartBirds: { type: string }\n"),
        Yaml("TIR1010", "Write /part/{nest_id}", "  /part/{nestid}:\n    get:\n      parameters: [{ name: nest_id, in: path, required: true, schema: { type: integer } }]\n      responses: { '204': { description: d } }\n", "  /part/{nest_id}:\n    get:\n      parameters: [{ name: nest_id, in: path, required: true, schema: { type: integer } }]\n      responses: { '204': { description: d } }\n"),
        Yaml("TIR1005", "Write size", "    Part:\n      type: object\n      properties: { size: { type: integer } }\n      x-validations:\n        - { rule: self.sise > 1, message: m }\n", "    Part:\n      type: object\n      properties: { size: { type: integer } }\n      x-validations:\n        - { rule: self.size > 1, message: m }\n"),
        Yaml("TIR1005", "Write startsWith", "    Part:\n      type: object\n      properties: { tag: { type: string } }\n      x-validations:\n        - rule: \"!has(self.tag) || self.tag.startWith('a')\"\n          message: m\n", "    Part:\n      type: object\n      properties: { tag: { type: string } }\n      x-validations:\n        - rule: \"!has(self.tag) || self.tag.startsWith('a')\"\n          message: m\n"),
        Yaml("TIR1002", "Remove \"type\"", "    Part:\n      type: string\n      type: integer\n      maxLength: 3\n", "    Part:\n      type: string\n      maxLength: 3\n"),
        Yaml("TIR1002", "Remove \"properties\"", "    Part:\n      type: object\n      properties: { b: { type: string } }\n      properties:\n        c: { type: string }\n      title: t\n", "    Part:\n      type: object\n      properties: { b: { type: string } }\n      title: t\n"),
        Yaml("TIR1002", "Remove \"type\"", "    Part: { type: string, type: integer, maxLength: 3 }\n", "    Part: { type: string, maxLength: 3 }\n"),
        Yaml("TIR1001", "Write '\"'", "    Part: { type: string, description: \"text }\n    PartB: { type: string }\n", "    Part: { type: string, description: \"text\" }\n    PartB: { type: string }\n") with { IsLaidOut = true },
        Yaml("TIR1001", "Remove '''", "    Part:\n      type: string\n      description: 'it's\n        two'\n    PartB: { type: string }\n", "    Part:\n      type: string\n      description: 'its\n        two'\n    PartB: { type: string }\n") with { IsLaidOut = true },
        Yaml("TIR1001", "Write a blank", "    Part:\n      description:text\n      type: string\n    PartB: { type: string }\n", "    Part:\n      description: text\n      type: string\n    PartB: { type: string }\n"),
        Yaml("TIR1001", "Indent the line by one less", "    Part:\n       description: text\n      type: string\n    PartB:\n      type: string\n      title: b\n    PartC:\n      type: string\n      title: c\n", "    Part:\n      description: text\n      type: string\n    PartB:\n      type: string\n      title: b\n    PartC:\n      type: string\n      title: c\n") with { IsLaidOut = true },

        // Documents in JSON.
        Document("TIR1004", "Write \"integer\"", """      "Part": { "type": "interger" }""", """      "Part": { "type": "integer" }"""),
        Document("TIR1004", "Write \"maxLength\"", """      "Part": { "type": "string", "maxLenght" : 3 }""", """      "Part": { "type": "string", "maxLength" : 3 }"""),
        Document("TIR1003", "Write \"#/components/schemas/PartBirds\"", """      "Part": { "type": "array", "items": { "$ref": "#/components/schemas/PartBird" } }, "PartBirds": { "type": "string" }""", """      "Part": { "type": "array", "items": { "$ref": "#/components/schemas/PartBirds" } }, "PartBirds": { "type": "string" }"""),
        Document("TIR1005", "Write size", """      "Part": { "type": "object", "properties": { "size": { "type": "integer" } }, "x-validations": [{ "rule": "self.sise > 1", "message": "m" }] }""", """      "Part": { "type": "object", "properties": { "size": { "type": "integer" } }, "x-validations": [{ "rule": "self.size > 1", "message": "m" }] }"""),
        Document("TIR1002", "Remove \"type\"", """      "Part": { "type": "string", "type": "integer", "maxLength": 3 }""", """      "Part": { "type": "string", "maxLength": 3 }"""),
        Document("TIR1002", "Remove \"type\"", """      "Part": { "type": "string", "type": "integer" }""", """      "Part": { "type": "string" }"""),
        Document("TIR1002", "Remove \"title\"", "      \"Part\": {\n        \"title\": \"a\",\n        \"title\": \"b\",\n        \"type\": \"string\"\n      }", "      \"Part\": {\n        \"title\": \"a\",\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write '\"'", "      \"Part\": {\n        \"description\": \"text,\n        \"type\": \"string\"\n      }", "      \"Part\": {\n        \"description\": \"text\",\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write '\"'", "      \"Part\": {\n        type\": \"string\"\n      }", "      \"Part\": {\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write ','", "      \"Part\": {\n        \"title\": \"a\"\n        \"type\": \"string\"\n      }", "      \"Part\": {\n        \"title\": \"a\",\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write ':'", "      \"Part\": {\n        \"type\" \"string\"\n      }", "      \"Part\": {\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Remove the comma", "      \"Part\": {\n        \"type\": \"string\",\n      }", "      \"Part\": {\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write '{'", "      \"Part\":\n        \"type\": \"string\"\n      }", "      \"Part\": {\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write '}'", "      \"Part\": {\n        \"type\": \"string\",\n      \"PartB\": {\n        \"type\": \"string\"\n      }", "      \"Part\": {\n        \"type\": \"string\"\n      },\n      \"PartB\": {\n        \"type\": \"string\"\n      }"),
        Document("TIR1001", "Write ]", "      \"Part\": {\n        \"enum\": [ \"a\", \"b\" }\n      }", "      \"Part\": {\n        \"enum\": [ \"a\", \"b\" ]\n      }"),
        Document("TIR1001", "Remove the comment", "      // none\n      \"Part\": { \"type\": \"string\" }", "      \"Part\": { \"type\": \"string\" }") with { Everywhere = false },
    ];

    private static FixRow Code(string id, string title, string before, string after) => new(FixLanguage.CSharp, id, title, before, after);

    private static FixRow Json(string schema, string id, string title, string before, string after) => new(FixLanguage.Payload, id, title, before, after) { Schema = schema, IsAlone = title == "Remove the comma" };

    private static FixRow Yaml(string id, string title, string before, string after) => new(FixLanguage.YamlDocument, id, title, before, after) { Everywhere = id != "TIR1002", IsAlone = id == "TIR1001" };

    // Nothing of JSON has comments, and what is wrong may lie in the layout.
    private static FixRow Document(string id, string title, string before, string after) =>
        new(FixLanguage.JsonDocument, id, title, before, after) { Everywhere = id != "TIR1002", IsLaidOut = true };
}
