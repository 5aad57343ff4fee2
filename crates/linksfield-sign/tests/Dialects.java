// Prints how three Java libraries write every Unicode character in a JSON string, as JSON on standard output.
// Characters that a library does not escape are not listed. The vectors in dialects.json were created with
//
//     javac -cp gson.jar:jackson-databind.jar:jackson-core.jar:fastjson.jar Dialects.java
//     java -cp gson.jar:jackson-databind.jar:jackson-core.jar:jackson-annotations.jar:fastjson.jar:. Dialects
//
// with Gson 2.10, Jackson 2.14 and fastjson 1.2.83, on Java 17.

import com.alibaba.fastjson.JSON;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

public class Dialects {
    interface Printer {
        String print(Object value) throws Exception;
    }

    // A text with all kinds of characters, which is also printed as part of an object.
    static final String MIXED = "\u6b27/\u6d32 <b>&'=\" \\ \u2028\u0085\u007f\u000b\n \ud83d\ude00";

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TreeMap<String, Printer> printers = new TreeMap<>();
        printers.put("gson", new Gson()::toJson);
        printers.put("jackson", new ObjectMapper()::writeValueAsString);
        printers.put("fastjson1", JSON::toJSONString);
        out.println("{");
        int left = printers.size();
        for (String name : printers.keySet()) {
            Printer printer = printers.get(name);
            out.println("  \"" + name + "\": {");
            out.println("    \"escaped\": {");
            boolean first = true;
            for (int code = 0; code <= 0x10ffff; code++) {
                if (code >= 0xd800 && code <= 0xdfff) continue;
                String text = new String(Character.toChars(code));
                String printed = printer.print(text);
                printed = printed.substring(1, printed.length() - 1);
                if (printed.equals(text)) continue;
                out.print((first ? "" : ",\n") + String.format("      \"%04x\": \"%s\"", code, printed.replace("\\", "\\\\").replace("\"", "\\\"")));
                first = false;
            }
            out.println("\n    },");
            TreeMap<String, Object> object = new TreeMap<>();
            object.put("text", MIXED);
            object.put("list", new Object[] {"a/b", 1, true});
            object.put("inner", new TreeMap<>(java.util.Map.of("z", 10, "a", "\u6d32")));
            String printed = printer.print(object);
            out.println("    \"object\": \"" + printed.replace("\\", "\\\\").replace("\"", "\\\"") .replace("\u2028", "\\u2028").replace("\u0085", "\\u0085").replace("\u007f", "\\u007f") + "\"");
            out.println("  }" + (--left > 0 ? "," : ""));
        }
        out.println("}");
    }
}
