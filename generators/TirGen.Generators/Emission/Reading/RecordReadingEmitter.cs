using System.Globalization;
using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Objects;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Reading;

/// <summary>Emits what makes a record read itself: the names of its members, and a constructor over a reader.</summary>
internal static class RecordReadingEmitter
{
    public static void Emit(SourceWriter writer, ObjectPlan plan, EmissionOptions options)
    {
        ObjectModel model = plan.Model;
        string record = model.Name;
        ReadExpressions read = new(options, model.IsReceived);
        writer.Blank();
        writer.Line($$"""
            private static readonly {{NamesType}} {{NamesField}} = {{NameTable(model.Properties.Select(static p => p.WireName), plan.Required)}}{{Others(model, read)}};

            public {{model.Name}}() { }

            [__SetsAll]
            """);
        using (writer.Block($"private {model.Name}({ReadExpressions.Parameter})"))
        {
            foreach (PropertyModel property in model.Properties.Where(static p => p is { Type.Kind: TypeKind.Enum, IsRequired: true, IsNullable: false }))
            {
                // The enum's first member is a value, which a member that does not come has not.
                writer.Line($"{property.Name} = ({property.Type.Name})(-1);");
            }

            writer.Line($"__TirGen.Reading.ApiMembers m = new({NamesField});");
            if (model.Properties.Count == 0)
            {
                writer.Line("r.Next(ref m);");
            }
            else
            {
                EmitMembers(writer, plan.Members, read);
            }

            writer.Line("AdditionalProperties = m.Others;");
        }

        writer.Blank();
        writer.Line($"""
            protected override {NamesType} __Table => {NamesField};
            internal static {record}? __Read({ReadExpressions.Parameter}) => r.Begin() ? new(ref r) : null;
            static {record}? {Interface(record)}.Read({ReadExpressions.Parameter}) => __Read(ref r);
            """);
    }

    /// <summary>The interface of a record that reads itself.</summary>
    public static string Interface(string record) => $"__Records.IApiRecord<{record}>";

    private const string NamesType = "__Table";

    private const string NamesField = "__Names";

    private static void EmitMembers(SourceWriter writer, IReadOnlyList<RecordMember> members, ReadExpressions read)
    {
        using (writer.Block("while (r.Next(ref m))"))
        using (writer.Block("switch (m.Index)"))
        {
            for (int i = 0; i < members.Count; i++)
            {
                PropertyModel property = members[i].Property;
                string statement = property.Constant is { } constant
                    ? $"r.Constant({CSharpText.Literal(constant)});"
                    : $"{property.Name} = {read.Member(members[i])};";
                writer.Line($"case {CSharpText.Number(i)}: {statement} break;");
            }
        }
    }

    /// <summary>What a member may be that the record does not name, where the document says so.</summary>
    private static string Others(ObjectModel model, ReadExpressions read) => model.AdditionalProperties switch
    {
        null => "",
        { Kind: TypeKind.Any } => $" {{ Others = {NamesType}.Anything }}",
        { } type => $" {{ Others = static ({ReadExpressions.Parameter}) => {read.Other(type, model.HasNullableAdditionalProperties)} }}",
    };

    /// <summary>The table of names that a reader looks for.</summary>
    public static string NameTable(IEnumerable<string> names, IEnumerable<ulong> required)
    {
        List<string> all = [.. names];
        string masks = string.Concat(required.Select(static mask => ", 0x" + mask.ToString("X", CultureInfo.InvariantCulture) + "ul"));
        bool needsList = all.Any(static name => name.Length == 0 || name.IndexOf('\n') >= 0);
        return needsList
            ? $"new(new string[] {{ {string.Join(", ", all.Select(CSharpText.Literal))} }}{masks})"
            : $"new({CSharpText.Literal(string.Join("\n", all))}{masks})";
    }
}
