using TirGen.Generators.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the calls by which the objects inside an object check themselves.</summary>
internal sealed class NestedReport(Slots slots, CheckScope scope)
{
    private int _marks;

    public void Print(SourceWriter writer, Operand target)
    {
        foreach (PropertyModel property in slots.Model(target).Properties.Where(static p => HoldsObject(p.Type)))
        {
            Slot slot = slots.Member(target, property);
            RuleReport.Guard(writer, slot.HasValue, values => Value(values, slot.Value, new CheckSite().Member(property.WireName)));
        }
    }

    /// <summary>Prints the checks inside a value that is no object itself.</summary>
    public void PrintValue(SourceWriter writer, Operand value)
    {
        if (value.Type!.Kind == TypeKind.Polymorphic)
        {
            writer.Line($"{value.Code}.{ValidationEmitter.Check}(ref {new CheckSite().Sink});");
        }
        else if (HoldsObject(value.Type))
        {
            Value(writer, value, new CheckSite());
        }
    }

    /// <summary>Whether a value is, or holds, something that checks itself.</summary>
    public static bool HoldsObject(TypeModel type) => type.Kind is TypeKind.Object or TypeKind.Polymorphic || (type.Item is not null && HoldsObject(type.Item));

    private void Value(SourceWriter writer, Operand value, CheckSite site)
    {
        switch (value.Kind)
        {
            case OperandKind.List:
                string index = scope.Open();
                using (writer.Block($"for (int {index} = 0; {index} < {value.Count}; {index}++)"))
                {
                    Part(writer, slots.Item(value, index), value.Type!, site.Item(index));
                }

                scope.Close(index);
                break;
            case OperandKind.Map:
                string entry = "entry" + CSharpText.Number(++_marks);
                using (writer.Block($"foreach (var {entry} in __Check.Entries({value.Code}))"))
                {
                    Part(writer, slots.Entry(value, entry + ".Value"), value.Type!, site.Entry(entry + ".Key"));
                }

                break;
            default:
                Check(writer, value, site);
                break;
        }
    }

    private void Part(SourceWriter writer, Slot slot, TypeModel owner, CheckSite site)
    {
        if (!owner.HasNullableItems)
        {
            string expected = slot.Value.Kind == OperandKind.List ? "an array" : "an object";
            RuleReport.Guard(writer, slot.Null, nulls => nulls.Line(site.Error(RuleIds.WrongType, $" must be {expected}, not null")));
        }

        RuleReport.Guard(writer, slot.HasValue, values => Value(values, slot.Value, site));
    }

    private void Check(SourceWriter writer, Operand value, CheckSite site)
    {
        string mark = "mark" + CSharpText.Number(++_marks);
        writer.Line($"int {mark} = {site.Sink}.Count;");
        writer.Line($"{value.Code}.{ValidationEmitter.Check}(ref {site.Sink});");
        string prefix = $"{site.Sink}.Prefix({mark}, {site.PointerCode}, {site.SubjectCode});";
        if (site.Pointer.Any(static p => p.IsCode))
        {
            // The place is put into words only when there is something to say.
            using (writer.Block($"if ({site.Sink}.Count > {mark})"))
            {
                writer.Line(prefix);
            }
        }
        else
        {
            writer.Line(prefix);
        }
    }
}
